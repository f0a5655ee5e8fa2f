import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeUserRequest, CreateUserRequest, User } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';

const KEY = ['users'] as const;

export const usersQuery = (api: ApiClient) =>
  queryOptions({ queryKey: KEY, queryFn: ({ signal }) => api.users(signal) });

export function useCreateUser() {
  const api = useApi();
  const put = usePut();
  return useMutation({ mutationFn: (request: CreateUserRequest) => api.createUser(request), onSuccess: put });
}

export function useChangeUser(id: number) {
  const api = useApi();
  const put = usePut();
  return useMutation({ mutationFn: (request: ChangeUserRequest) => api.changeUser(id, request), onSuccess: put });
}

/** Puts a user as the server has it into the list, and has whoever names operators ask again. */
function usePut(): (user: User) => Promise<void> {
  const client = useQueryClient();
  return (user) => {
    client.setQueryData<readonly User[]>(KEY, (users = []) =>
      users.some((each) => each.id === user.id)
        ? users.map((each) => (each.id === user.id ? user : each))
        : [...users, user],
    );
    return client.invalidateQueries({ queryKey: ['operators'] });
  };
}
